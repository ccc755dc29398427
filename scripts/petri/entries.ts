/**
 * What the program `petri` and its workers run. The built library has them, each loaded when it is called.
 *
 * @module
 */
import type { MessagePort } from "node:worker_threads";

/**
 * The command `petri`.
 *
 * @param args The words of the command line.
 * @returns The exit status.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  return await (await import("./command.ts")).main(args);
}

/**
 * A worker of a batch.
 *
 * @param port Where tasks come from and answers go.
 */
export async function serveBatch(port: MessagePort): Promise<void> {
  (await import("./serve.ts")).serve(port);
}
