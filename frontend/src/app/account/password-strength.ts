import { PasswordJudgement } from './account.model';

/** What the meter draws and says. */
export interface Strength {
  bars: 1 | 2 | 3 | 4;
  level: 'bad' | 'good';
  words: string;
}

/** The server's judgement as a picture; an unacceptable password never looks good, whatever its score. */
export function strengthOf(judgement: PasswordJudgement | null): Strength | null {
  if (!judgement) {
    return null;
  }
  if (!judgement.acceptable) {
    return {
      bars: judgement.score >= 2 ? 2 : 1,
      level: 'bad',
      words: $localize`:@@account.strengthNo:Not good enough yet`,
    };
  }
  return judgement.score >= 4
    ? { bars: 4, level: 'good', words: $localize`:@@account.strengthVery:Very good` }
    : { bars: 3, level: 'good', words: $localize`:@@account.strengthGood:Good` };
}

/** What to do about it, in the language on screen. */
export function adviceOf(judgement: PasswordJudgement | null): string[] {
  return judgement?.reasons ?? [];
}
