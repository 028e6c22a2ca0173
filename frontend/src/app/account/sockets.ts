import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { socketAddress } from '../shared/api';
import { problemOf } from '../shared/problem';
import { SocketEar, SocketPorts, TicketedSocket } from '../shared/socket';
import { Session } from './session';

/** Makes sockets that open, and stay open, with the session of the person who is signed in. */
@Service()
export class Sockets {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly ports: SocketPorts = {
    ticket: () => this.ticket(),
    refresh: () => this.session.refresh(),
    dial: (path, protocols) => new WebSocket(socketAddress(path), protocols),
  };

  connect<In, Out>(path: string, ear: SocketEar<In>): TicketedSocket<In, Out> {
    return new TicketedSocket<In, Out>(path, this.ports, ear);
  }

  private async ticket(): Promise<string | null> {
    try {
      const { ticket } = await firstValueFrom(this.http.post<{ ticket: string }>('/api/socket-tickets', null));
      return ticket;
    } catch (error) {
      if (problemOf(error).status === 401) return null;
      throw error;
    }
  }
}
