//! XML as it is written: elements in their order, text escaped, nothing empty.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::error::{Error, Result};

/// A file being written.
pub struct Xml(Writer<Vec<u8>>);

/// What writing a part answers.
pub type Written = io::Result<()>;

impl Xml {
    /// A whole file: `root` with its attributes, and what stands in it.
    pub fn file(
        root: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self) -> Written,
    ) -> Result<Vec<u8>> {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        let declared = xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        declared
            .and_then(|()| xml.with(root, attributes, inside))
            .map_err(|cause| Error::internal("writing an electronic invoice", cause))?;
        let mut bytes = xml.0.into_inner();
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// An element with elements in it.
    pub fn within(&mut self, name: &str, inside: impl FnOnce(&mut Self) -> Written) -> Written {
        self.with(name, &[], inside)
    }

    /// The same with attributes.
    pub fn with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self) -> Written,
    ) -> Written {
        let start = quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        let end = start.to_end().into_owned();
        self.0.write_event(Event::Start(start))?;
        inside(self)?;
        self.0.write_event(Event::End(end))
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &str, text: &str) -> Written {
        self.text_with(name, &[], text)
    }

    /// The same with attributes.
    pub fn text_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> Written {
        let text = readable(text);
        let element = self.0.create_element(name).with_attributes(attributes.iter().copied());
        element.write_text_content(BytesText::new(&text)).map(|_| ())
    }

    /// An element where there is something to say.
    pub fn maybe(&mut self, name: &str, text: Option<&str>) -> Written {
        match text.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => self.text(name, text),
            None => Ok(()),
        }
    }

    /// The same with an attribute that may be missing.
    pub fn identifier(&mut self, name: &str, id: &str, scheme: Option<&str>) -> Written {
        match scheme {
            Some(scheme) => self.text_with(name, &[("schemeID", scheme)], id),
            None => self.text(name, id),
        }
    }
}

/// Without the characters that XML 1.0 cannot hold (section 2.2), however they came into a name.
fn readable(text: &str) -> String {
    let printed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let fits = |c: &char| printed(c) && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    text.chars().filter(fits).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_never_breaks_a_file() {
        let file = Xml::file("a", &[("xmlns:x", "urn:<&\">")], |xml| {
            xml.text("b", "1 < 2 & \"3\" \u{0} ' \u{1f600} \u{fffe}")?;
            xml.maybe("c", Some("  "))?;
            xml.within("d", |xml| xml.identifier("e", "7", Some("0088")))
        });
        let text = String::from_utf8(file.unwrap()).unwrap();
        assert!(text.contains("<b>1 &lt; 2 &amp; &quot;3&quot;  &apos; \u{1f600}</b>"), "{text}");
        assert!(text.contains("xmlns:x=\"urn:&lt;&amp;&quot;&gt;\""), "{text}");
        assert!(text.contains("<e schemeID=\"0088\">7</e>") && !text.contains("<c"), "{text}");
    }
}
