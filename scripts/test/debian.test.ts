// ensureDebianPackages against a pretended system: what it runs, what it says, what it returns.
import { describe, expect, it } from "vitest";
import { ensureDebianPackages } from "../debian.mjs";

/** A system with some packages installed; records the commands that change it. */
function pretend({ installed = [] as string[], apt = true, installs = true } = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const execute = ([command = "", ...args]: string[]) => {
    if (command === "dpkg-query")
      return { status: 0, output: installed.includes(args.at(-1) ?? "") ? "installed" : "" };
    if (args[0] === "--version") return { status: apt ? 0 : 127, output: "" };
    ran.push([command, ...args].join(" "));
    return { status: installs || args[0] === "update" ? 0 : 100, output: `output of ${args[0]}` };
  };
  return { ran, said, execute, say: (text: string) => said.push(text) };
}

describe("ensureDebianPackages", () => {
  it("does nothing when everything is installed", () => {
    const system = pretend({ installed: ["lld"] });
    expect(ensureDebianPackages(["lld"], "The native engine", { ...system, isRoot: true })).toBe(true);
    expect([...system.ran, ...system.said]).toEqual([]);
  });

  it("installs what is missing as root, after one update", () => {
    const system = pretend({ installed: ["lld"] });
    expect(ensureDebianPackages(["lld", "clang"], "The native engine", { ...system, isRoot: true })).toBe(true);
    expect(system.ran).toEqual(["apt-get update", "apt-get install --yes --no-install-recommends clang"]);
  });

  it("names the command to run when not root, and changes nothing", () => {
    const system = pretend();
    expect(ensureDebianPackages(["clang"], "The native engine", { ...system, isRoot: false })).toBe(false);
    expect(system.ran).toEqual([]);
    expect(system.said.join()).toContain("The native engine needs the Debian packages clang. Run: sudo apt-get update");
  });

  it("says so where there is no apt-get", () => {
    const system = pretend({ apt: false });
    expect(ensureDebianPackages(["clang"], "The native engine", { ...system, isRoot: true })).toBe(false);
    expect(system.said.join()).toContain("there is no apt-get here");
  });

  it("shows apt-get's output when the installation fails", () => {
    const system = pretend({ installs: false });
    expect(ensureDebianPackages(["clang"], "The native engine", { ...system, isRoot: true })).toBe(false);
    expect(system.said.join()).toContain("output of install");
  });

  it("only tells in a dry run", () => {
    const system = pretend();
    expect(ensureDebianPackages(["clang"], "The native engine", { ...system, isRoot: true, dryRun: true })).toBe(false);
    expect(system.ran).toEqual([]);
    expect(system.said.join()).toContain("would run: apt-get update && apt-get install");
  });
});
