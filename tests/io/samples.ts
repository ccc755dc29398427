/** Real images beside the repository, where `PETRI_SAMPLES` says they are. */

/** Folder of the samples; `undefined` where there is none or it may not be asked for. */
export const samples: string | undefined = folder();

function folder(): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: "PETRI_SAMPLES" });
  return state === "granted" ? Deno.env.get("PETRI_SAMPLES") : undefined;
}
