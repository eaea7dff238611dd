/** Options that may be given several times: citty keeps only the last. */

/** Every value of `--name value` and `--name=value`, in order. */
export function valuesOf(rawArgs: readonly string[], name: string): string[] {
  const option = `--${name}`;
  return rawArgs.flatMap((word, at) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    const value = rawArgs[at + 1];
    return word === option && value !== undefined ? [value] : [];
  });
}
