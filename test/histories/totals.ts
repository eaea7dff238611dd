/** How much the histories have tried: orders taken and refused, by kind. */
import type { History } from './history.ts';

const OFTEN = 1000;

export class Totals {
  #histories = 0;
  #entries = 0;
  #closed = 0;
  #shortest = Number.POSITIVE_INFINITY;
  readonly #taken = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  #conflicts = 0;

  add({ world: { given, entries }, frozen }: History): void {
    this.#histories += 1;
    this.#entries += entries;
    this.#shortest = Math.min(this.#shortest, entries);
    if (frozen && frozen.length > 0) this.#closed += 1;
    for (const { order, answer } of given) {
      if (answer.kind === 'conflict') this.#conflicts += 1;
      else {
        const counts = answer.kind === 'accepted' ? this.#taken : this.#refused;
        counts.set(order.command.type, (counts.get(order.command.type) ?? 0) + 1);
      }
    }
  }

  get histories(): number {
    return this.#histories;
  }

  /** Those in which a report was frozen. */
  get closed(): number {
    return this.#closed;
  }

  get shortest(): number {
    return this.#shortest;
  }

  /** Commands that were tried and never taken. */
  get neverTaken(): string[] {
    return [...this.#refused.keys()].filter((type) => !this.#taken.has(type));
  }

  toString(): string {
    const taken = [...this.#taken].toSorted(([, a], [, b]) => b - a);
    const orders = taken.reduce((sum, [, n]) => sum + n, 0);
    const refused = [...this.#refused.values()].reduce((sum, n) => sum + n, 0);
    const told = (list: typeof taken) => list.map(([type, n]) => `${type} ${n}`).join('，');
    return [
      `经过${this.#histories}个（关过账的${this.#closed}个），记录${this.#entries}条，最短${this.#shortest}条`,
      `操作：接受${orders}，拒绝${refused}，冲突${this.#conflicts}`,
      `接受满${OFTEN}次：${told(taken.filter(([, n]) => n >= OFTEN))}`,
      `不满${OFTEN}次：${told(taken.filter(([, n]) => n < OFTEN))}`,
    ].join('\n');
  }
}
