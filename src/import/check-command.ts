export async function checkCommand(_content: string, _slugs: string[]): Promise<number> {
  return 0;
}
