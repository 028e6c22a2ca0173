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

/** What to do about it, in the language on screen; reasons not known here are told as the server names them. */
export function adviceOf(judgement: PasswordJudgement | null): string[] {
  return (judgement?.reasons ?? []).map((reason) => ADVICE[reason]?.() ?? reason);
}

const ADVICE: Record<string, () => string> = {
  'too-short': () => $localize`:@@account.tooShort:Too short: use 15 characters or more, a few words for instance.`,
  'too-long': () => $localize`:@@account.tooLong:Too long: 128 characters at most.`,
  common: () => $localize`:@@account.tooCommon:It is on the list of passwords that are tried first.`,
  repetitive: () => $localize`:@@account.tooRepetitive:It repeats a few characters.`,
  personal: () => $localize`:@@account.tooPersonal:It contains your name, your address or the name of this site.`,
};
