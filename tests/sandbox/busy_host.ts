/** Loads a plugin, has it work, and says so: a program to be killed. Arguments: plugin, memory limit. */
import { loadPlugin } from "../../sandbox/host.ts";
import { image } from "./hostile.ts";

const [path, memory] = Deno.args;
const plugin = await loadPlugin(path, { limits: { memory: Number(memory) } });
const running = plugin.operators[0].run({ image } as never, { by: 1 } as never);
// The call is on its way when this prints, and a moment later the plugin is busy.
setTimeout(() => console.log("busy"), 300);
await running;
