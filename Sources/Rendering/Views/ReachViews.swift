internal import Model

/// Telephone numbers, e-mail addresses and websites: each a link of its own, and what is none of these as text.
extension PageComposer {
    /// Sets telephone numbers and e-mail addresses with the links that use them.
    func setReach(_ telephones: PhoneNumbers?, _ emails: EmailAddresses?, in context: inout TemplateContext) {
        let numbers = telephones.map(telephoneContexts) ?? []
        context.set("telephones", numbers)
        context.set("hasTelephone", flag: !numbers.isEmpty)
        context.set("emails", emails.map(emailContexts) ?? [])
        context.set("hasEmail", flag: !(emails?.parts ?? []).isEmpty)
    }

    /// The numbers of a cell, each with the words before and behind it.
    func telephoneContexts(_ telephones: PhoneNumbers) -> [TemplateContext] {
        telephones.lines.map { line in
            var context = TemplateContext()
            context.set("before", line.before)
            context.set("shown", line.number?.shown)
            context.set("href", line.number?.address)
            context.set("after", words.words(behind: line))
            context.set("isLong", flag: (line.number?.shown.count ?? 0) > 16)
            return context
        }
    }

    private func emailContexts(_ emails: EmailAddresses) -> [TemplateContext] {
        emails.parts.map { part in
            var context = TemplateContext()
            switch part {
            case .address(let address):
                context.set("before", address.name)
                context.set("shown", address.text)
                context.set("href", address.address)
            case .text(let text):
                context.set("before", text)
                context.set("shown", nil as String?)
                context.set("href", nil as String?)
            }
            return context
        }
    }

    /// Websites, those that a link can lead to with that link.
    func websiteContexts(_ websites: WebAddresses) -> [TemplateContext] {
        websites.parts.map { part in
            switch part {
            case .address(let address): .link(address.shown, href: address.address)
            case .text(let text): .link(text, href: nil)
            }
        }
    }
}
