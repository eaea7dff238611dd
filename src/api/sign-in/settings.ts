/** What is chosen about signing in: where the server is found is the deployer's, the rest the security administrator's. */
import type { CurrentSettings, Settings } from '../../access/index.ts';

export interface SignInSettings {
  /** Where browsers find the server: `https://gk.example.cn`. */
  readonly publicUrl: string;
}

/** So long a change made by another node may go unnoticed; asked for anew at every call they would cost a second look. */
const STALE_MS = 2_000;

export function chosenFrom(settings: Pick<Settings, 'current' | 'changes'>): () => Promise<CurrentSettings> {
  let asked:
    | { readonly at: number; readonly changes: number; readonly found: Promise<CurrentSettings> }
    | undefined;
  return () => {
    const changes = settings.changes();
    if (asked?.changes === changes && performance.now() - asked.at < STALE_MS) return asked.found;
    const found = settings.current();
    asked = { at: performance.now(), changes, found };
    found.catch(() => {
      if (asked?.found === found) asked = undefined;
    });
    return found;
  };
}
