/** 台账操作记录: read from the table into which the register enters every order in the order's own transaction. */
import type { OrderLine, OrderQuery, Orders } from '../../access/index.ts';
import type { Role } from '../../register/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Tables } from '../register/tables.ts';

export type OrderTables = Pick<Tables, 'audit'>;

const MOST_LINES = 500;

/** An order's id begins with its instant: the place in the key is the place in time. */
export function ordersOn({ db }: Engine<OrderTables>): Orders {
  return {
    async lines(agency, query) {
      const limit = Math.min(Math.max(1, query.limit), MOST_LINES);
      let select = db
        .selectFrom('audit')
        .selectAll()
        .where('agency_id', '=', agency)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (query.from !== undefined) select = select.where('id', '>=', query.from);
      if (query.to !== undefined) select = select.where('id', '<', query.to);
      if (query.after !== undefined) select = select.where('id', '<', query.after);
      for (const [column, value] of equals(query)) select = select.where(column, '=', value);
      const found = await select.execute();
      const rows = found.slice(0, limit).map(lineOf);
      const last = found[limit - 1];
      return found.length > limit && last ? { rows, next: last.id } : { rows };
    },
  };
}

function equals({ account, command, matter, outcome }: OrderQuery) {
  const columns = { actor_id: account, command, matter, outcome } as const;
  return (Object.keys(columns) as (keyof typeof columns)[]).flatMap((column) => {
    const value = columns[column];
    return value === undefined ? [] : [[column, value] as const];
  });
}

function lineOf(row: Tables['audit']): OrderLine {
  const { at, agency_id: agency, actor_id: account, actor_role: role, command, matter, outcome } = row;
  const { first_seq: first, last_seq: last } = row;
  return {
    at,
    agency,
    account,
    role: role as Role,
    command,
    matter,
    outcome: outcome as OrderLine['outcome'],
    first,
    last,
  };
}
