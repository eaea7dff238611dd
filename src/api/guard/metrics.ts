/** Figures for a monitoring system, by route and never by who or what. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Load } from './load.ts';

export interface Metrics {
  count(method: string, route: string, status: number, seconds: number): void;
  text(): Promise<string>;
}

/** Further figures by name, each with what it says, asked for when somebody reads them. */
export type Figures = Readonly<Record<string, { readonly help: string; readonly value: number }>>;

const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10];

/** @param more figures that must be fetched; where that fails they are left out, and the rest is told */
export function metricsOf(load: Load, more: () => Promise<Figures> = async () => ({})): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ['method', 'route', 'status'];
  const calls = new Counter({ name: 'gongkai_calls_total', help: 'Calls answered', labelNames, registers });
  const seconds = new Histogram({
    name: 'gongkai_call_seconds',
    help: 'Time until the answer was ready',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('gongkai_calls_in_flight', 'Calls at hand', () => load.inFlight);
  gauge('gongkai_loop_lag_ms', 'Lag of the event loop, median of half a second', () => load.lag);
  gauge('gongkai_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
  return {
    count(method, route, status, time) {
      calls.inc({ method, route, status });
      seconds.observe({ route }, time);
    },
    async text() {
      return (await registry.metrics()) + textOf(await more().catch(() => ({})));
    },
  };
}

function textOf(figures: Figures): string {
  const lines = Object.entries(figures).map(
    ([name, { help, value }]) => `\n# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
  );
  return lines.join('');
}
