//! Every PDF: fonts, layout pieces, templates.
