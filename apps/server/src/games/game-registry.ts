import type { Command, Game } from '@planning-poker/poker';
import type { Registry, Room } from '@planning-poker/sync';

/** The engine, carrying poker. */
export type GameRegistry = Registry<Game, Command>;
export type GameRoom = Room<Game, Command>;
