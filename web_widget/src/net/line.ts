/** The line to the relay: the one place that knows Socket.IO. */

import { io, type Socket } from "socket.io-client";
import { LineLost, type Timers, type Wire } from "../model/ports";
import { type Batch, type CitizenAnswer, type CitizenRequest, EVENTS, NAMESPACE, PROTOCOL, REQUEST } from "../protocol";
import { pause } from "./pause";

const ANSWER_MS = 10_000;

/** What the line tells. */
export interface Listener {
  up(): void;
  down(): void;
  push(batch: Batch): void;
  outdated(): void;
}

export class SocketLine implements Wire {
  private readonly socket: Socket;
  private attempt = 0;
  private movingMs: number | null = null;
  private callOff = () => {};

  constructor(
    origin: string,
    private readonly parts: {
      listener: Listener;
      timers: Timers;
      random: () => number;
      token: () => string | null;
      client: string;
    },
  ) {
    this.socket = io(origin + NAMESPACE, {
      autoConnect: false,
      reconnection: false,
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      auth: (give) => give({ protocol: PROTOCOL, client: parts.client, token: parts.token(), asks: true }),
    });
    this.socket.on("connect", () => this.connected());
    this.socket.on("disconnect", () => this.lost());
    this.socket.on("connect_error", (error) => this.failed(error));
    this.socket.on(EVENTS, (batch: Batch) => this.heard(batch));
  }

  restart(): void {
    this.socket.disconnect();
    this.callOff();
    this.socket.connect();
  }

  request(request: CitizenRequest): Promise<CitizenAnswer> {
    if (!this.socket.connected) return Promise.reject(new LineLost());
    return this.socket
      .timeout(ANSWER_MS)
      .emitWithAck(REQUEST, request)
      .catch(() => {
        throw new LineLost();
      });
  }

  private connected(): void {
    this.attempt = 0;
    this.movingMs = null;
    this.parts.listener.up();
  }

  private lost(): void {
    this.parts.listener.down();
    this.later();
  }

  /** The relay's refusal carries its error; a broken line carries none. */
  private failed(error: Error & { data?: { code?: string } }): void {
    this.parts.listener.down();
    if (error.data?.code === "too_old") this.parts.listener.outdated();
    else this.later();
  }

  private later(): void {
    this.callOff();
    const ms = pause(this.attempt++, this.movingMs, this.parts.random());
    this.callOff = this.parts.timers.after(ms, () => this.socket.connect());
  }

  private heard(batch: Batch): void {
    for (const item of batch.items) if (item.type === "moving") this.movingMs = item.after_ms;
    this.parts.listener.push(batch);
  }
}
