/**
 * A function that works each answer out once: setting up a language's data costs more than using it. For keys that
 * are few beside how often they are asked for, such as languages and the names of sections.
 */
export function oncePer<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}
