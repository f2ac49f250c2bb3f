internal import Analysis
internal import Foundation
internal import Model
internal import Planning

/// Organisations of the social map: their own pages, and their entries in lists.
extension PageComposer {
    mutating func organisationContext(_ organisation: Organisation) -> TemplateContext {
        let meta = organisation.domain.map { [TemplateContext.fact(words["domain"], $0)] } ?? []
        var context = frame(
            title: typographic(organisation.title), lead: nil,
            description: words.texts.text("organisation-description", ["organisation": organisation.title]), meta: meta)
        setReach(organisation.telephones, organisation.emails, in: &context)
        context.set("websites", organisation.websites.map(websiteContexts) ?? [])
        let visit = organisation.visit?.split(whereSeparator: \.isNewline).map { String($0).trimmingCharacters(in: .whitespaces) }
        context.set("visit", visit?.filter { !$0.isEmpty }.joined(separator: ", "))
        context.set("hours", organisation.hours.map(typographic))
        let desk = [organisation.telephone, organisation.email, organisation.website, organisation.visit, organisation.hours]
        context.set("hasDesk", flag: desk.contains { $0 != nil })
        setConfirmed(organisation.confirmed, in: &context)
        context.set("body", markdown(organisation.text, headingShift: 1).html)
        context.set("themes", texts: organisation.themes)
        context.set("can", texts: organisation.can.map(typographic))
        context.set("cannot", texts: organisation.cannot.map(typographic))
        context.set("shares", texts: organisation.shares.map(typographic))
        context.set("hasAbilities", flag: !(organisation.can + organisation.cannot + organisation.shares).isEmpty)
        setTies(of: organisation, in: &context)
        context.set("noContactWord", noContactWord(organisation))
        context.set(
            "contacts",
            (index.contactsByOrganisation[organisation.slug] ?? []).map {
                contactContext($0, withOrganisation: false, withAreas: true, anchored: true)
            })
        context.set(
            "areas",
            organisation.areas.compactMap { slug in
                index.areas[slug].map { TemplateContext.link($0.name, href: href(.area(slug))) }
            })
        context.set(
            "partnerships",
            (index.partnershipsByOrganisation[organisation.slug] ?? []).map { partnership, members in
                TemplateContext.link(
                    typographic(partnership.partnership.title), href: href(partnership.address),
                    note: members.map(\.function).joined(separator: ", "))
            })
        return context
    }

    /// What stands where an organisation's contacts would: nobody, or nobody in this edition.
    func noContactWord(_ organisation: Organisation) -> String {
        words[organisation.hasWithheldContacts ? "contacts-in-network" : "no-contact-yet"]
    }

    /// An organisation in a list: its desk, and its contacts or how many they are.
    func organisationEntry(_ organisation: Organisation, withContacts: Bool = true) -> TemplateContext {
        var item = TemplateContext.link(
            typographic(organisation.title), href: href(.organisation(organisation.slug)))
        setReach(organisation.telephones, organisation.emails, in: &item)
        item.set("hasDesk", flag: organisation.telephone != nil || organisation.email != nil)
        let count = index.contactsByOrganisation[organisation.slug]?.count ?? 0
        item.set("contactCount", withContacts || count == 0 ? nil : words.texts.count("contact", count))
        item.set("noContactWord", count == 0 ? noContactWord(organisation) : nil)
        item.set(
            "contacts",
            withContacts
                ? (index.contactsByOrganisation[organisation.slug] ?? []).map {
                    contactContext($0, withOrganisation: false, withAreas: true)
                } : [])
        return item
    }
}
