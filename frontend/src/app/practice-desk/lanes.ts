/** What stands on the axis of a day, in minutes. */
export interface Standing {
  from: number;
  to: number;
}

/** Beside how many others something stands, and as which of them. */
export interface Lane {
  lane: number;
  lanes: number;
}

/**
 * Puts what would cover each other side by side. What is shorter than `least` is drawn that tall, so it counts as that
 * long: five minutes after five minutes stay legible.
 */
export function lanesOf<T extends Standing>(items: readonly T[], least: number): (T & Lane)[] {
  const sorted = [...items].sort((one, other) => one.from - other.from || other.to - one.to);
  const placed: (T & Lane)[] = [];
  let group: (T & Lane)[] = [];
  let ends: number[] = [];
  const close = () => {
    group.forEach((item) => (item.lanes = ends.length));
    placed.push(...group);
    group = [];
    ends = [];
  };
  for (const item of sorted) {
    if (ends.every((end) => end <= item.from)) {
      close();
    }
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(item.to, item.from + least);
    group.push({ ...item, lane, lanes: 1 });
  }
  close();
  return placed;
}
