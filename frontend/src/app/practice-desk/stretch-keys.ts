import { At, Edit, endMoved, moved, spansOf, startMoved } from './stretch-edits';
import { DAY, WeekHours } from './week-hours';

/** What was pressed; a keyboard event has it. */
export interface Press {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
}

const ALONG: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
const ACROSS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Arrows move a stretch by a step or a day; with Shift they move its end, with Alt its start. Nothing (`undefined`) for
 * other keys, `null` when there is no room.
 */
export function keyed(week: WeekHours, at: At, press: Press, step: number): Edit | null | undefined {
  const along = ALONG[press.key];
  const across = ACROSS[press.key];
  const span = spansOf(week).find(({ day, row }) => day === at.day && row === at.row);
  if (!span || (along === undefined && across === undefined)) {
    return undefined;
  }
  if (across !== undefined) {
    return moved(week, at, across * DAY);
  }
  const by = (along ?? 0) * step;
  const edit = press.shiftKey
    ? endMoved(week, at, span.to + by)
    : press.altKey
      ? startMoved(week, at, span.from + by)
      : moved(week, at, by);
  return edit && isSame(edit, week) ? null : edit;
}

/** An edge that was at its neighbour already has not moved. */
function isSame(edit: Edit, week: WeekHours): boolean {
  const [now, was] = [edit.week[edit.day]?.[edit.row], week[edit.day]?.[edit.row]];
  return now?.starts === was?.starts && now?.ends === was?.ends;
}
