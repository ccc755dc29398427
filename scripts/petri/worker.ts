/**
 * A worker of a batch.
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
// @ts-types="./entries.ts"
import { serveBatch } from "../../built/petri.js";

await serveBatch(parentPort!);
