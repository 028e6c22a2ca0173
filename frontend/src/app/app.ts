import { afterNextRender, Component, ElementRef, inject, Injector, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Meta, Title } from '@angular/platform-browser';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { Announcer } from './shared/announcer';
import { Theme } from './shared/theme';
import { Footer } from './shell/footer';
import { Header } from './shell/header';
import { OfflineBanner } from './shell/offline-banner';
import { ToastArea } from './shell/toast-area';

/** The frame round every screen. After a change of page the focus is on its top and its title is spoken. */
@Component({
  selector: 'vv-root',
  imports: [RouterOutlet, Header, Footer, OfflineBanner, ToastArea],
  template: `
    <a class="skip button" href="#main" (click)="skip($event)" i18n="@@shell.skip">Skip to the content</a>
    <vv-header />
    <vv-offline-banner />
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    <vv-footer />
    <vv-toast-area />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto auto 1fr auto;
      grid-template-columns: minmax(0, 1fr);
      min-height: 100dvh;
    }
    .skip {
      position: fixed;
      top: 8px;
      left: 8px;
      z-index: 30;
    }
    .skip:not(:focus) {
      transform: translateY(-200%);
    }
  `,
})
export class App {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly announcer = inject(Announcer);
  private readonly title = inject(Title);
  private readonly injector = inject(Injector);

  constructor() {
    inject(Theme);
    inject(Meta).updateTag({
      name: 'description',
      content: $localize`:@@shell.description:Book a consultation, pay, and meet face to face in a private video call.`,
    });
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((end) => end.urlAfterRedirects.replace(/[?#].*$/, '')),
        pairwise(),
        filter(([from, to]) => from !== to),
        takeUntilDestroyed(),
      )
      .subscribe(() => afterNextRender(() => this.arrive(), { injector: this.injector }));
  }

  /** A fragment link would leave the page, since links are relative to the language's base. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  private arrive(): void {
    const main = this.main().nativeElement;
    (main.querySelector<HTMLElement>('h1[tabindex]') ?? main).focus({ preventScroll: true });
    this.announcer.say(this.title.getTitle());
  }
}
