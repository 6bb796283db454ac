/** In a page: keeps back what the workers say of all that they found, until `release()`, and again from `hold()` on. */
export function holdAnswers(): void {
  const held: (() => void)[] = [];
  let holds = true;
  const hold = () => {
    holds = true;
  };
  const release = () => {
    holds = false;
    for (const hear of held.splice(0)) hear();
  };
  class Held extends Worker {
    override set onmessage(hear: (message: MessageEvent) => void) {
      super.onmessage = (message) => {
        if (holds && 'scores' in message.data) held.push(() => hear(message));
        else hear(message);
      };
    }
  }
  Object.assign(window, { Worker: Held, hold, release });
}
