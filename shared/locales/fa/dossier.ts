/** Words of the area `dossier`. */
export const dossier = {
  title: "",
};
