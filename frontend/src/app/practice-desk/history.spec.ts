import { History } from './history';

describe('History', () => {
  it('gives back what was, the newest first', () => {
    const history = new History<number>();
    history.keep(1);
    history.keep(2);
    expect([history.undo(), history.undo(), history.undo()]).toEqual([2, 1, undefined]);
  });

  it('takes what is typed in one place for one step', () => {
    const history = new History<number>();
    history.keep(1, 'a');
    history.keep(2, 'a');
    history.keep(3, 'b');
    expect([history.undo(), history.undo(), history.undo()]).toEqual([3, 1, undefined]);
  });

  it('forgets the oldest in the end', () => {
    const history = new History<number>();
    for (let step = 0; step < 150; step++) {
      history.keep(step);
    }
    let last: number | undefined;
    for (let was = history.undo(); was !== undefined; was = history.undo()) {
      last = was;
    }
    expect([last, history.isEmpty]).toEqual([50, true]);
  });
});
