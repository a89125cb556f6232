/** One value that can be watched. */
export class Cell<T> {
  private readonly watchers: ((value: T) => void)[] = [];

  constructor(private held: T) {}

  get value(): T {
    return this.held;
  }

  change(next: (before: T) => T): void {
    const value = next(this.held);
    if (value === this.held) return;
    this.held = value;
    for (const watcher of this.watchers) watcher(value);
  }

  watch(watcher: (value: T) => void): void {
    this.watchers.push(watcher);
  }
}
