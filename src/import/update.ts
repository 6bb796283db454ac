export async function updateArticle(_: unknown): Promise<boolean> {
  return true;
}
