/**
 * A headless Chromium over its debugging protocol, enough for tests of a page: open, ask, click, type,
 * photograph. No library: one WebSocket.
 */

/** Whether Chromium is there and may be started. */
export function chromiumIsThere(): boolean {
  const { state } = Deno.permissions.querySync({ name: "run", command: "chromium" });
  if (state !== "granted") return false;
  return ["/usr/bin/chromium", "/usr/local/bin/chromium", "/snap/bin/chromium"].some((path) => {
    try {
      return Deno.statSync(path).isFile;
    } catch {
      return false;
    }
  });
}

/** A page in a browser of its own. */
export class Page implements AsyncDisposable {
  readonly #process: Deno.ChildProcess;
  readonly #socket: WebSocket;
  readonly #profile: string;
  readonly #waiting = new Map<
    number,
    { resolve(value: unknown): void; reject(error: Error): void }
  >();
  #session: string | undefined;
  #count = 0;
  /** What the page complained of: uncaught errors, refused requests, `console.error`. */
  readonly complaints: string[] = [];
  /** Addresses that the page asked for. */
  readonly requests: string[] = [];

  private constructor(process: Deno.ChildProcess, socket: WebSocket, profile: string) {
    this.#process = process;
    this.#socket = socket;
    this.#profile = profile;
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
  }

  /** Starts a browser with one window of the given size. */
  static async open(
    address: string,
    { width, height, dark = false }: { width: number; height: number; dark?: boolean },
  ): Promise<Page> {
    const profile = Deno.makeTempDirSync({ dir: "out", prefix: "chromium-" });
    const process = new Deno.Command("chromium", {
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--remote-debugging-port=0",
        `--user-data-dir=${Deno.realPathSync(profile)}`,
        `--window-size=${width},${height}`,
        "about:blank",
      ],
      stdout: "null",
      stderr: "piped",
    }).spawn();
    const socket = new WebSocket(await debuggerOf(process));
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const page = new Page(process, socket, profile);
    const { targetInfos } = await page.send("Target.getTargets") as {
      targetInfos: { type: string; targetId: string }[];
    };
    const { targetId } = targetInfos.find(({ type }) => type === "page")!;
    const { sessionId } = await page.send("Target.attachToTarget", { targetId, flatten: true }) as {
      sessionId: string;
    };
    page.#session = sessionId;
    for (const domain of ["Page", "Runtime", "Network", "Log"]) await page.send(`${domain}.enable`);
    await page.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await page.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
    });
    await page.send("Page.navigate", { url: address });
    await page.until("document.readyState === 'complete'");
    return page;
  }

  #hear(message: {
    id?: number;
    method?: string;
    result?: unknown;
    error?: { message: string };
    // deno-lint-ignore no-explicit-any
    params?: any;
  }): void {
    if (message.id !== undefined) {
      const { resolve, reject } = this.#waiting.get(message.id)!;
      this.#waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
      return;
    }
    const { method, params } = message;
    if (method === "Runtime.exceptionThrown") {
      const { exception, text } = params.exceptionDetails;
      this.complaints.push(exception?.description ?? text);
    } else if (method === "Log.entryAdded" && params.entry.level === "error") {
      this.complaints.push(params.entry.text);
    } else if (method === "Network.requestWillBeSent") this.requests.push(params.request.url);
  }

  /** Sends a command of the protocol. */
  send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({
        id,
        method,
        params,
        ...this.#session !== undefined && { sessionId: this.#session },
      }));
    });
  }

  /** The value of an expression in the page. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      returnByValue: true,
      awaitPromise: true,
    }) as {
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description: string } };
    };
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Waits until an expression is true; 10 s at most. */
  async until(expression: string): Promise<void> {
    for (let i = 0; i < 200; i++) {
      if (await this.ask<boolean>(`Boolean(${expression})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not within 10 s: ${expression}`);
  }

  /** Presses and releases the mouse; `count` 2 is a double click. */
  async click(x: number, y: number, count = 1): Promise<void> {
    await this.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
    for (let n = 1; n <= count; n++) {
      for (const type of ["mousePressed", "mouseReleased"]) {
        await this.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: n });
      }
    }
  }

  /** Clicks on the middle of the first element that a selector finds. */
  async clickOn(selector: string, count = 1): Promise<void> {
    const [x, y] = await this.ask<[number, number]>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
      const box = element.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    })()`);
    await this.click(x, y, count);
  }

  /** Presses keys by their names, or letters. */
  async press(...keys: string[]): Promise<void> {
    const codes: Record<string, number> = {
      ArrowLeft: 37,
      ArrowUp: 38,
      ArrowRight: 39,
      ArrowDown: 40,
      Enter: 13,
      Escape: 27,
      End: 35,
      Home: 36,
      Tab: 9,
      PageDown: 34,
    };
    for (const key of keys) {
      const code = { key, windowsVirtualKeyCode: codes[key] ?? key.charCodeAt(0) };
      const text = key.length === 1 ? { text: key } : key === "Enter" ? { text: "\r" } : {};
      await this.send("Input.dispatchKeyEvent", { type: "keyDown", ...code, ...text });
      await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...code });
    }
  }

  /** Writes a photograph of the window. */
  async photograph(path: string): Promise<void> {
    const { data } = await this.send("Page.captureScreenshot") as { data: string };
    Deno.writeFileSync(path, Uint8Array.fromBase64(data));
  }

  /** Ends the browser. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.send("Browser.close").catch(() => {});
    this.#socket.close();
    await this.#process.status;
    // Helpers of the browser may hold files for a moment longer.
    for (let i = 0; i < 20; i++) {
      try {
        Deno.removeSync(this.#profile, { recursive: true });
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}

/** The address that the browser listens at, from what it says when it starts. */
async function debuggerOf(process: Deno.ChildProcess): Promise<string> {
  const decoder = new TextDecoder();
  let said = "";
  const reader = process.stderr.getReader();
  while (true) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`chromium ended: ${said}`);
    said += decoder.decode(value, { stream: true });
    const match = /DevTools listening on (ws:\S+)/.exec(said);
    if (match === null) continue;
    // Read on, so that the browser never waits for a full pipe.
    (async () => {
      while (!(await reader.read()).done);
    })().catch(() => {});
    return match[1];
  }
}
