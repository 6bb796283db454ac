/** A run that is asked to stop, by Ctrl-C or by the system, ends what it is at and says how far it is. */

/** By what a run is asked to stop, with the numbers of the signals. */
export const stopSignals: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };

/** Whether a run is asked to stop. */
export class Stopping {
  /** The exit status of a run that was stopped: 128 and the number of the signal. */
  status: number | undefined;
  #wake = () => {};

  readonly #stop = (signal: NodeJS.Signals) => {
    this.status = 128 + (stopSignals[signal] ?? 0);
    this.#wake();
    // Who asks twice does not want to wait.
    this.end();
  };

  constructor() {
    for (const signal of Object.keys(stopSignals)) process.on(signal, this.#stop);
  }

  end(): void {
    for (const signal of Object.keys(stopSignals)) process.off(signal, this.#stop);
  }

  /** Items as they come, until the run is asked to stop, even where it waits for one. */
  async *until<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
    while (this.status === undefined) {
      const next = await new Promise<IteratorResult<Item> | undefined>((resolve, reject) => {
        this.#wake = () => resolve(undefined);
        items.next().then(resolve, reject);
      });
      if (!next || next.done) return;
      yield next.value;
    }
  }
}
