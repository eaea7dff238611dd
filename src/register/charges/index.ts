/**
 * 行政事业性收费: receipts and period sums in whole 分, refunds against them, 信息处理费 tied to its request.
 * Not here: how much may be charged (`law` fees), the amount in 万元 (the report). Read `charge.ts`.
 */

export { firstDayOf, lastDayOf, PERIOD, yearOf } from '../period.ts';
export {
  CHARGE_STAGES,
  type ChargeCommand,
  type ChargeEvent,
  type ChargeStage,
  type ChargeState,
  chargeStage,
  charges,
} from './charge.ts';
