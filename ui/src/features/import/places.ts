/** Where the pages of the import lead; app/ knows the routes and the file dialog. */
export interface ImportPlaces {
  onChoose: () => void;
  onFile: (file: { fileId: string; name: string }) => void;
  onCalendar: () => void;
  onAnother: () => void;
}
