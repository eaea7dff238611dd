/** What was asked before and cannot have changed: the same few questions come with every call. */

/** Beyond so many the whole is forgotten: each is asked again once. */
const MOST = 1_000;

export class Remembered {
  readonly #stamp: () => number;
  readonly #answers = new Map<string, unknown>();
  #at: number | undefined;

  /** @param stamp differs from before wherever anything may have been written since, by whatever process */
  constructor(stamp: () => number) {
    this.#stamp = stamp;
  }

  /** An answer is kept only where nothing was written while it was looked for. */
  async of<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const at = this.#stamp();
    if (at !== this.#at || this.#answers.size >= MOST) this.#answers.clear();
    this.#at = at;
    if (this.#answers.has(question)) return this.#answers.get(question) as T;
    const answer = await ask();
    if (this.#stamp() === at && this.#at === at) this.#answers.set(question, answer);
    return answer;
  }
}
