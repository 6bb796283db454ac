import type { Image, Paragraph, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Photo } from '../article.ts';
import { articleFileLimit, mostListed } from '../patterns.ts';
import { photoByKey } from '../photo-key.ts';

/** Throws where photos stand so often that they, or their captions alone, would make a page without end. */
function checkPlaces(tree: Root, photos: readonly Photo[]): void {
  let places = 0;
  let said = 0;
  visit(tree, 'image', ({ url }) => {
    const photo = photos[photoByKey(photos, url) ?? -1];
    if (!photo) return;
    const { caption = '', credit = '', alt = '' } = photo;
    places += 1;
    said += caption.length + credit.length + alt.length;
  });
  // More than a list, or a file, can hold: some stand there again.
  if (places > mostListed || said > articleFileLimit)
    throw new Error('the text places the same photos again and again: place each once');
}

/**
 * Joins each image of the body to its entry in `photos`, as a `photo-place` that the page fills with picture,
 * caption and credit. Throws where there is no such entry: a photo without its credit must not be shown.
 */
export function remarkPhotos({ photos }: { photos: readonly Photo[] }) {
  const place = (image: Image): RootContent => {
    const index = photoByKey(photos, image.url);
    if (index === undefined) {
      const line = image.position?.start.line;
      throw new Error(
        `the photo "${image.url}" in the text (line ${line}) is not in photos: add it there, with caption and credit`,
      );
    }
    return { type: 'paragraph', children: [], data: { hName: 'photo-place', hProperties: { index } } };
  };
  return (tree: Root) => {
    checkPlaces(tree, photos);
    visit(tree, 'paragraph', (node: Paragraph, index, parent) => {
      if (
        index === undefined ||
        parent?.type !== 'root' ||
        !node.children.some((child) => child.type === 'image')
      )
        return;
      const images = node.children.filter((child) => child.type === 'image');
      node.children = node.children.filter((child) => child.type !== 'image');
      const text = node.children.some((child) => child.type !== 'text' || child.value.trim()) ? [node] : [];
      parent.children.splice(index, 1, ...text, ...images.map(place));
      return [SKIP, index + text.length + images.length];
    });
    visit(tree, 'image', (image) => {
      place(image);
      throw new Error(
        `the photo "${image.url}" in the text (line ${image.position?.start.line}) stands inside other text: give it a paragraph of its own`,
      );
    });
  };
}
