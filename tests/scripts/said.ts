/** What a program prints to standard output. */

/**
 * Runs a program in this process.
 *
 * @param main The program.
 * @param args The words of the command line.
 * @returns Its status and what it printed.
 */
export async function said(
  main: (args: readonly string[]) => Promise<number>,
  ...args: string[]
): Promise<[status: number, printed: string]> {
  const { writeSync } = Deno.stdout;
  let printed = "";
  Deno.stdout.writeSync = (bytes) => {
    printed += new TextDecoder().decode(bytes);
    return bytes.length;
  };
  try {
    return [await main(args), printed];
  } finally {
    Deno.stdout.writeSync = writeSync;
  }
}
