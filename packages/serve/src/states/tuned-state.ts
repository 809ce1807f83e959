// A state-tuning file as what a served model's texts begin with: the weights are shared with the model that is served without it.
import { loadStateFile, openCheckpoint, type SourceInput } from "@rwkv-ts/checkpoint";
import { InputError, type SavedState } from "@rwkv-ts/core";
import { type LanguageModel, tunableStatesOf } from "@rwkv-ts/preset";

/**
 * The state that a state-tuning file describes, as what a served model's texts begin with.
 * @throws CheckpointError for a file that cannot be read, InputError for one of another model
 */
export async function tunedState(model: LanguageModel, source: SourceInput): Promise<SavedState> {
  const { architecture } = model.model;
  const file = await openCheckpoint(source);
  try {
    const tuned = await loadStateFile(file, tunableStatesOf(architecture));
    using session = model.session();
    const beginning = await session.save();
    const tensors = new Map(beginning.tensors);
    for (const [name, { data }] of tuned) {
      const known = tensors.get(name);
      if (known?.data.length !== data.length)
        throw new InputError(`${file.name} has a state ${name} that the model does not have`);
      tensors.set(name, { shape: known.shape, data });
    }
    return { ...beginning, tensors, logits: undefined };
  } finally {
    await file.close();
  }
}
