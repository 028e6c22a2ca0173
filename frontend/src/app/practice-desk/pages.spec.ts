import { resource, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Page } from '../practice/practice.model';
import { Pages } from './pages';

const BOOK: Record<string, Page<string>> = {
  '': { items: ['a', 'b'], next: 'b' },
  b: { items: ['c'], next: 'c' },
  c: { items: ['d'], next: null },
};

describe('a list read page by page', () => {
  it('grows until there is no more', async () => {
    const { pages } = await open();
    expect(pages.items()).toEqual(['a', 'b']);
    await pages.more();
    await pages.more();
    expect(pages.items()).toEqual(['a', 'b', 'c', 'd']);
    expect(pages.next()).toBeNull();
  });

  it('begins anew with another question, and drops what comes for the one before', async () => {
    const { pages, question } = await open();
    const late = pages.more();
    question.set('other');
    await late;
    expect(pages.items()).toEqual(['a', 'b']);
    expect(pages.isLoading()).toBe(false);
  });

  it('says why a page did not come, and keeps the others', async () => {
    const { pages } = await open(() => Promise.reject(new Error('gone')));
    await pages.more();
    expect(pages.refusal()).toBeTruthy();
    expect(pages.items()).toEqual(['a', 'b']);
  });
});

async function open(read = (after: string) => Promise.resolve(BOOK[after] as Page<string>)) {
  const question = signal('one');
  return TestBed.runInInjectionContext(async () => {
    const first = resource({ loader: async () => BOOK[''] as Page<string> });
    const pages = new Pages<string>(first, question, read);
    await vi.waitFor(() => expect(first.hasValue()).toBe(true));
    return { pages, question };
  });
}
