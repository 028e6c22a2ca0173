import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Paged } from './paged';

describe('Paged', () => {
  let server: HttpTestingController;
  let list: Paged<string>;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
    list = TestBed.runInInjectionContext(() => new Paged<string>('/api/things'));
    TestBed.tick();
  });

  async function answer(items: string[], next: string | null): Promise<void> {
    server.expectOne('/api/things').flush({ items, next });
    await TestBed.inject((await import('@angular/core')).ApplicationRef).whenStable();
  }

  it('shows the next page under the first', async () => {
    await answer(['a', 'b'], 'b');
    expect(list.items()).toEqual(['a', 'b']);
    expect(list.hasMore()).toBe(true);

    const more = list.more();
    server.expectOne('/api/things?after=b').flush({ items: ['c'], next: null });
    await more;
    expect(list.items()).toEqual(['a', 'b', 'c']);
    expect(list.hasMore()).toBe(false);
  });

  it('keeps what is there when the next page does not come', async () => {
    await answer(['a'], 'a');
    const more = list.more();
    server.expectOne('/api/things?after=a').flush(null, { status: 503, statusText: 'Away' });
    await more;
    expect(list.items()).toEqual(['a']);
    expect(list.refusal()).toContain('cannot answer');
    expect(list.hasMore()).toBe(true);
  });
});
