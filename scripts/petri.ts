/**
 * The command `petri`: recipes on one image or many, and what there is to know about operators, files and
 * results. `scripts/petri/command.ts` has its commands; the built library holds them.
 *
 * @module
 */
// @ts-types="./petri/entries.ts"
import { runCommand } from "../built/petri.js";

if (import.meta.main) Deno.exitCode = await runCommand(Deno.args);
