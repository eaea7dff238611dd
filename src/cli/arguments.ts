/** What citty lets pass in silence and a person would want to know: misspelt options, options without their value. */
import type { ArgDef, ArgsDef } from 'citty';
import { UsageError } from './terminal.ts';

/**
 * Complains about every option a command does not know, about one that lacks its value, and about more
 * positional words than it takes (one may take many: then leave `mostWords` out).
 * @param rawArgs the words after the command's name, as citty hands them to `run`
 */
export function rejectUnknown(
  rawArgs: readonly string[],
  known: ArgsDef,
  mostWords = Number.POSITIVE_INFINITY,
): void {
  const words: string[] = [];
  for (let at = 0; at < rawArgs.length; at += 1) {
    const word = rawArgs[at] ?? '';
    if (word === '--') {
      words.push(...rawArgs.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const option = optionCalled(word, known);
    if (option.type === 'boolean' || word.includes('=')) continue;
    at += 1;
    const value = rawArgs[at];
    if (value === undefined || value.startsWith('--')) throw new UsageError(`选项 ${word} 后面缺一个值。`);
  }
  const surplus = words[mostWords];
  if (surplus !== undefined) throw new UsageError(`多出一个参数：${surplus}`);
}

function optionCalled(word: string, known: ArgsDef): ArgDef {
  const [name = ''] = word.replace(/^--?/, '').split('=');
  for (const [key, option] of Object.entries(known)) {
    if (option.type === 'positional') continue;
    const names = [key, ...['alias' in option ? (option.alias ?? []) : []].flat()];
    if (names.includes(name) || (option.type === 'boolean' && names.some((own) => `no-${own}` === name)))
      return option;
  }
  const options = Object.entries(known).flatMap(([key, { type }]) =>
    type === 'positional' ? [] : [`--${key}`],
  );
  const hint = options.length > 0 ? `可用的有：${options.join(' ')}` : '这个命令没有选项。';
  throw new UsageError(`不认识的选项：${word}。${hint}`);
}
