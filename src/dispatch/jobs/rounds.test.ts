import { describe, expect, test } from 'vitest';
import type { Rhythm } from './job.ts';
import { roundOf } from './rounds.ts';

const DAILY: Rhythm = { every: 'day', at: '07:30' };
const MONTHLY: Rhythm = { every: 'month', day: 5, at: '09:00' };

describe('最近一轮的名字（北京时间）', () => {
  test.each<[string, Rhythm, string, string]>([
    ['到点之前：昨天的', DAILY, '2026-03-01T23:29:59Z', '2026-03-01'],
    ['到点：今天的', DAILY, '2026-03-01T23:30:00Z', '2026-03-02'],
    ['当晚：还是今天的', DAILY, '2026-03-02T15:59:59Z', '2026-03-02'],
    ['北京零点之后：昨天的', DAILY, '2026-03-02T16:00:00Z', '2026-03-02'],
    ['到日之前：上个月的', MONTHLY, '2026-03-05T00:59:59Z', '2026-02'],
    ['到日到点：这个月的', MONTHLY, '2026-03-05T01:00:00Z', '2026-03'],
    ['一月初：去年十二月的', MONTHLY, '2026-01-02T00:00:00Z', '2025-12'],
    ['每十五分钟', { every: 'minutes', n: 15 }, '2026-03-02T02:44:59Z', '2026-03-02T02:30:00Z'],
  ])('%s', (_, rhythm, now, round) => {
    expect(roundOf(rhythm, now)).toBe(round);
  });
});
