/** An answer as it came, with the name the server gave this state of it. */
export interface Kept {
  readonly etag: string;
  readonly text: string;
}

/**
 * The answers last used, by address. Text and not objects: whoever gets an answer may change it.
 */
export class ETagCache {
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly size = 200,
    private readonly longest = 1_000_000,
  ) {}

  get(address: string): Kept | undefined {
    const kept = this.#kept.get(address);
    if (kept) this.#put(address, kept);
    return kept;
  }

  keep(address: string, etag: string, text: string): void {
    this.#kept.delete(address);
    if (text.length <= this.longest) this.#put(address, { etag, text });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > this.size && !oldest.done) this.#kept.delete(oldest.value);
  }

  /** A map keeps the order of entry: the last one used goes to its end. */
  #put(address: string, kept: Kept): void {
    this.#kept.delete(address);
    this.#kept.set(address, kept);
  }
}
