internal import Analysis
internal import Model
internal import Planning

/// People on the social map: how to reach them, and whom to reach when they are away.
extension PageComposer {
    /// A contact with everything that a reader needs to reach it, or whoever stands in, to the end of the chain.
    ///
    /// - Parameters:
    ///   - withOrganisation: whether to name its organisation; not on the organisation's own page.
    ///   - withAreas: whether to name its areas.
    ///   - anchored: whether links from elsewhere lead here.
    func contactContext(
        _ contact: Contact, withOrganisation: Bool = true, withAreas: Bool = false, anchored: Bool = false
    )
        -> TemplateContext
    {
        var context = TemplateContext()
        context.set("id", anchored ? contact.slug.anchor : nil)
        context.set("name", contact.name)
        context.set("function", contact.function.map(typographic))
        let organisation = index.organisations[contact.organisation]
        context.set(
            "organisation",
            withOrganisation
                ? organisation.map { organisation in
                    TemplateContext.link(
                        typographic(organisation.short ?? organisation.title), href: href(.organisation(organisation.slug)))
                } : nil)
        let areas = contact.areas.compactMap { index.areas[$0]?.name }
        context.set("areaNames", withAreas ? areas.joined(separator: ", ") : nil)
        context.set("themes", texts: contact.themes)
        setReach(contact.telephones, contact.emails, in: &context)
        context.set("noTelephone", noTelephone(contact))
        context.set("hours", contact.hours.map(typographic))
        setStandIns(of: contact, in: &context)
        let desk = contact.standIn == nil && withOrganisation ? organisation?.telephones : nil
        context.set("desk", desk.map(telephoneContexts) ?? [])
        setConfirmed(contact.confirmed, in: &context)
        context.set("isConfirmedWithheld", flag: contact.withheldFields.contains("confirmed"))
        context.set("vcardHref", href(PageAddress("directory/contacts/\(contact.slug).vcf")))
        return context
    }

    /// A contact in a few words: who, what and how, and who stands in first.
    func contactRow(_ contact: Contact) -> TemplateContext {
        var context = TemplateContext()
        context.set("name", contact.name)
        context.set("href", href(.organisation(contact.organisation)) + "#" + contact.slug.anchor)
        let organisation = index.organisations[contact.organisation].map { $0.short ?? $0.title }
        context.set("role", [contact.function, organisation].compactMap { $0 }.map(typographic).joined(separator: ", "))
        setReach(contact.telephones, nil, in: &context)
        context.set("noTelephone", noTelephone(contact))
        context.set("hours", contact.hours.map(typographic))
        setStandIns(of: contact, in: &context)
        return context
    }

    /// What stands where a telephone number would: that there is none, or that this edition does not show it.
    private func noTelephone(_ contact: Contact) -> String {
        words[contact.withheldFields.contains("telephone") ? "telephone-in-network" : "no-telephone"]
    }

    /// Whom to reach when a contact is absent, one after the other.
    private func setStandIns(of contact: Contact, in context: inout TemplateContext) {
        let chain = standInChain(of: contact, in: index.contacts)
        context.set(
            "standIns",
            chain.contacts.enumerated().map { number, standIn in
                var item = TemplateContext()
                item.set("name", standIn.name)
                item.set("href", href(.organisation(standIn.organisation)) + "#" + standIn.slug.anchor)
                let organisation = standIn.organisation == contact.organisation ? nil : index.organisations[standIn.organisation]
                item.set("organisation", (organisation?.short ?? organisation?.title).map(typographic))
                item.set("isNext", flag: number > 0)
                setReach(standIn.telephones, standIn.emails, in: &item)
                return item
            })
        context.set("isWithheldNext", flag: chain.end == .withheld && !chain.contacts.isEmpty)
        context.set("hasWithheldStandIn", flag: contact.hasWithheldStandIn)
    }

    /// Sets when something was last confirmed, and whether that is over six months ago.
    func setConfirmed(_ date: PartialDate?, in context: inout TemplateContext) {
        context.set("confirmed", date.map { words.texts.text("confirmed", ["date": words.dates.month($0)]) })
        context.set("isStale", flag: needsConfirming(date, on: plan.today))
    }
}

extension Slug {
    /// Where a contact stands on its organisation's page.
    var anchor: String { "contact-\(text)" }
}
