import { Limits } from './desk.model';

/** Limits as they are typed; nothing means none. */
export interface TypedLimits {
  daily: string;
  weekly: string;
}

export function typedLimits({ daily, weekly }: Limits): TypedLimits {
  return { daily: daily?.toString() ?? '', weekly: weekly?.toString() ?? '' };
}

export function limitsOf({ daily, weekly }: TypedLimits): Limits {
  return { daily: numberOf(daily), weekly: numberOf(weekly) };
}

export function isLimit(typed: string, most: number): boolean {
  const text = typed.trim();
  return text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most);
}

function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}
