let isOver = false;

/** Whether drafts are kept: until somebody signs out, and again once the page is opened anew. */
export const keepsDrafts = (): boolean => !isOver;

export const keepNoMore = (): void => {
  isOver = true;
};
