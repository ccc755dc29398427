/** Prints what becomes of every hostile plugin, and what is left of their processes: `deno task hostile`. */
import { loadPlugin } from "../../sandbox/host.ts";
import { HONEST, HOSTILE, image, pluginFile } from "./hostile.ts";
import { processesWith } from "./processes.ts";

const limitsUsed = new Set<number>();
let held = 0;
for (const [name, body, , { before, limits = {} } = {}] of HOSTILE) {
  using file = pluginFile(`if (by === 13) { ${body}; }\n ${HONEST}`, before);
  // Some bytes more, by which the processes of this run are told from others.
  const memory = (limits.memory ?? 2 ** 31) + Deno.pid;
  limitsUsed.add(memory);
  const plugin = await loadPlugin(file.path, { limits: { callSeconds: 20, ...limits, memory } });
  const run = async (by: number) =>
    await plugin.operators[0].run({ image } as never, { by } as never);
  let outcome = "NOT REFUSED";
  try {
    // A wrong kind is seen by a kit, which is not here.
    const { image: result } = await run(13) as { image?: { kind?: string } };
    if (result?.kind !== "image") outcome = "gives nothing of use, which a kit refuses";
  } catch (error) {
    outcome = (error as Error).message.replace(/^lab\.work: /, "").replaceAll(file.path, "FILE");
  }
  let next = "next call served";
  try {
    await run(2);
    if (outcome !== "NOT REFUSED") held++;
  } catch (error) {
    next = `NEXT CALL FAILS: ${(error as Error).message}`;
  }
  await plugin.close();
  console.log(`${name.padEnd(40)}${next.padEnd(18)}${outcome.slice(0, 100)}`);
}
let left = 0;
for (const memory of limitsUsed) left += (await processesWith(memory)).length;
console.log(`${held} of ${HOSTILE.length} refused or contained, ${left} processes left`);
if (held < HOSTILE.length || left > 0) Deno.exitCode = 1;
