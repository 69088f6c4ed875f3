/** Our own id, asked of Discord when it is first needed. */
import { Routes, type APIUser, type REST } from 'discord.js';
import { calledAgain, LONG } from './calling.ts';

export type Self = () => Promise<string>;

export function createSelf(rest: REST): Self {
  let asked: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    try {
      const { id } = (await calledAgain(() => rest.get(Routes.user()), LONG)) as APIUser;
      return id;
    } catch (error) {
      asked = null;
      throw error;
    }
  };
  return () => (asked ??= ask());
}
