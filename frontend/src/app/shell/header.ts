import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '../account/session';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Toaster } from '../shared/toaster';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';

/** The brand, the ways through the house, and who is signed in. */
@Component({
  selector: 'vv-header',
  imports: [RouterLink, RouterLinkActive, Mark, LanguageSwitch],
  templateUrl: './header.html',
  styleUrl: './header.css',
  host: { role: 'banner', '(keydown.escape)': 'close()' },
})
export class Header {
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly session = inject(Session);
  protected readonly isPractitioner = computed(() => this.session.has('practitioner'));
  protected readonly isOperator = computed(() => this.session.has('operator'));
  protected readonly isOpen = signal(false);

  protected close(): void {
    this.isOpen.set(false);
  }

  protected async signOut(): Promise<void> {
    this.close();
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/');
      this.toaster.show($localize`:@@shell.signedOut:You are signed out.`);
    } catch (error) {
      this.toaster.show(sentenceOf(problemOf(error)));
    }
  }
}
