/**
 * Runs a program of a built file: `program.ts FILE NAME [word ...]`.
 *
 * @module
 */
const [file, name, ...words] = Deno.args;
const programs = await import(new URL(file, `file://${Deno.cwd()}/`).href);
Deno.exitCode = await programs[name](words);
