/** Whose turn it is: each host is asked for one thing at a time, with a pause after it, and few hosts at once. */

/** The clock of a run; tests bring one of their own. */
export interface Clock {
  /** In milliseconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};

/** One after another. */
class Line {
  #last: Promise<unknown> = Promise.resolve();

  join<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

interface Host {
  line: Line;
  /** When it was last let go. */
  freed: number;
  /** Until when it has asked to be left alone. */
  heldUntil: number;
}

/** The turns of all hosts of a run. */
export class Turns {
  readonly #hosts = new Map<string, Host>();
  readonly #waiting: (() => void)[] = [];
  #free: number;
  readonly #clock: Clock;

  /** `most` is how many hosts are asked at once. */
  constructor(most: number, clock: Clock) {
    this.#free = most;
    this.#clock = clock;
  }

  #host(name: string): Host {
    const host = this.#hosts.get(name) ?? { line: new Line(), freed: -Infinity, heldUntil: -Infinity };
    this.#hosts.set(name, host);
    return host;
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }

  /**
   * Does `work` when it is this host's turn, and at least `pause` milliseconds after the host was last asked.
   * Without a pause it is done in passing: it neither waits nor makes another wait.
   */
  take<T>(name: string, pause: number | undefined, work: () => Promise<T>): Promise<T> {
    const host = this.#host(name);
    return host.line.join(async () => {
      const wait =
        Math.max(pause === undefined ? -Infinity : host.freed + pause, host.heldUntil) - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait);
      await this.#enter();
      try {
        return await work();
      } finally {
        if (pause !== undefined) host.freed = this.#clock.now();
        this.#leave();
      }
    });
  }

  /** Leaves a host alone for some milliseconds, as it has asked for. */
  hold(name: string, milliseconds: number): void {
    this.#host(name).heldUntil = this.#clock.now() + milliseconds;
  }
}
