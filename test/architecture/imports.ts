/** Reads what every module imports, types included, and holds it against the table of rooms. */
import { cruise } from 'dependency-cruiser';
import type { Room } from './rooms.ts';

export type Import = { from: string; to: string; kind: 'module' | 'package'; typeOnly: boolean };

export type Imports = { modules: string[]; imports: Import[] };

/** The modules in `commands` and `src` of a project, and their imports. */
export async function readImports(project: string): Promise<Imports> {
  const { output } = await cruise(['commands', 'src'], {
    baseDir: project,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text instead of modules');
  const modules = output.modules.filter((module) => /^(?:commands|src)\//.test(module.source));
  const imports = modules.flatMap((module) =>
    module.dependencies.map((dependency): Import => {
      const isOurs = dependency.module.startsWith('.');
      return {
        from: module.source,
        to: isOurs ? dependency.resolved : packageName(dependency),
        kind: isOurs ? 'module' : 'package',
        typeOnly: dependency.dependencyTypes.includes('type-only'),
      };
    }),
  );
  return { modules: modules.map((module) => module.source).sort(), imports };
}

/** `kysely/migration` belongs to `kysely`; a module of Node is a package of its own, `node:` before its name. */
function packageName({ module, dependencyTypes }: { module: string; dependencyTypes: string[] }): string {
  if (dependencyTypes.includes('core')) return `node:${module.replace(/^node:/, '')}`;
  const parts = module.split('/');
  return parts.slice(0, module.startsWith('@') ? 2 : 1).join('/');
}

/** One sentence for each import the table does not allow, and for each module without a room. */
export function violations({ modules, imports }: Imports, rooms: Room[]): string[] {
  const roomOf = (module: string): Room | undefined => rooms.find(({ path }) => covers(path, module));
  const homeless = modules.filter((module) => !roomOf(module)).map((module) => `${module} stands in no room`);
  const forbidden = imports
    .filter((one) => {
      const room = roomOf(one.from);
      return room && !allows(room, one);
    })
    .map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`);
  return [...homeless, ...forbidden];
}

function allows(room: Room, { to, kind, typeOnly }: Import): boolean {
  if (kind === 'package')
    return (room.packages ?? []).some(
      (name) => name === to || (name === 'node:*' && to.startsWith('node:') && to !== 'node:sqlite'),
    );
  const paths = [room.path, ...room.may, ...(typeOnly ? (room.types ?? []) : [])];
  return paths.some((path) => covers(path, to));
}

function covers(path: string, module: string): boolean {
  return path.endsWith('/') ? module.startsWith(path) : module === path;
}
