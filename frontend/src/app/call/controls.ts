import { Component, computed, input, model, output } from '@angular/core';
import { Devices } from './devices';
import { Icon } from './icon';

/** What one can do in a call, in the order of need. */
@Component({
  selector: 'vv-controls',
  imports: [Icon],
  templateUrl: './controls.html',
  styleUrl: './controls.css',
  host: { role: 'toolbar', 'aria-label': $localize`:@@call.controls:Call` },
})
export class Controls {
  readonly devices = input.required<Devices>();
  readonly hasChat = input.required<boolean>();
  readonly chatOpen = model.required<boolean>();
  readonly helpOpen = model.required<boolean>();
  readonly unread = input(0);
  readonly leaving = output();

  protected readonly canShare = 'getDisplayMedia' in (navigator.mediaDevices ?? {});
  protected readonly microphone = computed(() => this.devices().isOn('microphone'));
  protected readonly camera = computed(() => this.devices().isOn('camera'));
  protected readonly screen = computed(() => this.devices().screen() !== null);
}
