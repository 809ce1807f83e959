// Files of batches (/v1/files): lines of requests that clients bring, lines of answers that they take away. What is told of one and what
// is in it are two records, so that a list reads no contents.
import { newId } from "../chat/reply.js";
import { ApiError, badRequest } from "../http/api-error.js";
import { type RecordStore, recordBytes, recordValue } from "../states/record-store.js";

/** A file as OpenAI's clients know it. */
export interface FileInfo {
  readonly id: string;
  readonly object: "file";
  readonly bytes: number;
  /** Seconds since 1970. */
  readonly created_at: number;
  readonly filename: string;
  readonly purpose: "batch" | "batch_output";
  readonly status: "processed";
}

export type NewFile = Pick<FileInfo, "filename" | "purpose"> & { readonly content: Uint8Array; readonly id?: string };

const idForm = /^file-[0-9a-f]{1,64}(-output|-errors)?$/;

export class StoredFiles {
  /** @param most of one owner */
  constructor(
    private readonly records: RecordStore,
    private readonly most: number,
  ) {}

  /** @throws ApiError 400 where an owner has as many as there may be */
  async checkRoom(owner: string): Promise<void> {
    if ((await this.records.count(`file/${owner}`)) >= this.most)
      throw badRequest(
        `there are ${this.most} files already, as many as this server keeps: delete some`,
        undefined,
        "too_many_files",
      );
  }

  /** Keeps a file; under an `id` that there is already, that one stays. */
  async keep({ id = `file-${newId()}`, filename, purpose, content }: NewFile, owner: string): Promise<FileInfo> {
    const created_at = Math.floor(Date.now() / 1000);
    const info: FileInfo = {
      id,
      object: "file",
      bytes: content.length,
      created_at,
      filename,
      purpose,
      status: "processed",
    };
    await this.records.put(contentName(owner, id), { version: 1, bytes: content });
    await this.records.put(nameOf(owner, id), { version: 1, bytes: recordBytes(info) });
    return info;
  }

  /** Those of an owner, the newest first. */
  async list(owner: string): Promise<FileInfo[]> {
    const names = await this.records.names(`file/${owner}`);
    const found = await Promise.all(names.map((name) => this.records.get(name)));
    return found.flatMap((record) => (record ? recordValue<FileInfo>(record) : [])).reverse();
  }

  /** @throws ApiError 404 for one that there is not, or that is somebody else's */
  async get(id: string, owner: string, param?: string): Promise<FileInfo> {
    const record = idForm.test(id) ? await this.records.get(nameOf(owner, id)) : undefined;
    if (!record) throw missing(id, param);
    return recordValue<FileInfo>(record);
  }

  /** @throws as `get` */
  async content(id: string, owner: string): Promise<Uint8Array> {
    const record = idForm.test(id) ? await this.records.get(contentName(owner, id)) : undefined;
    if (!record) throw missing(id);
    return record.bytes;
  }

  /** @throws as `get` */
  async delete(id: string, owner: string): Promise<void> {
    if (!idForm.test(id) || !(await this.records.delete(nameOf(owner, id)))) throw missing(id);
    await this.records.delete(contentName(owner, id));
  }
}

const nameOf = (owner: string, id: string): string => `file/${owner}/${id}`;
const contentName = (owner: string, id: string): string => `content/${owner}/${id}`;

const missing = (id: string, param?: string): ApiError =>
  new ApiError(404, `there is no file ${JSON.stringify(id.slice(0, 100))}`, { param, code: "file_not_found" });
