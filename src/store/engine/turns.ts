/** One after the other: who takes a turn waits until the one before has given it back. First come, first served. */
import { StoreError } from './errors.ts';

export type GiveBack = () => void;

export class Turns {
  #taken = false;
  readonly #waiting: (() => void)[] = [];

  /**
   * Resolves with the function that ends the turn. Fails with `busy` after `patience` milliseconds: a write begun
   * inside another write without its transaction would otherwise wait for itself for ever.
   */
  async take(patience: number): Promise<GiveBack> {
    if (this.#taken) await this.#called(patience);
    this.#taken = true;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken = false;
    };
  }

  #called(patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const proceed = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(proceed), 1);
        reject(new StoreError('busy'));
      }, patience);
      this.#waiting.push(proceed);
    });
  }
}
