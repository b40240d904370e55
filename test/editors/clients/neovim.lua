-- A person at Neovim: opens a charter, looks at the findings, takes a quick fix, completes a key and hovers over one.
local task = vim.fn.json_decode(vim.env.PILOT_CHARTER_TASK)
local seen = {}

-- Neovim 0.7 has the two halves of vim.lsp.start, and not yet the whole.
vim.lsp.start = vim.lsp.start
  or function(config)
    vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
  end

local function till(what, holds)
  local deadline = vim.loop.now() + task.patience
  while true do
    local value = holds()
    if value then return value end
    if vim.loop.now() > deadline then error("Neovim waited in vain for " .. what) end
    coroutine.yield()
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
end

local function line_of(start)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    if vim.startswith(vim.trim(line), start) then return number, line end
  end
  error("No line begins with " .. start)
end

local function go_to(start)
  local number, line = line_of(start)
  vim.api.nvim_win_set_cursor(0, { number, #line:match("^%s*") })
end

local function findings()
  return vim.tbl_map(function(one)
    return { line = one.lnum, column = one.col, severity = one.severity, code = one.code, message = one.message, source = one.source }
  end, vim.diagnostic.get(0))
end

local function act()
  dofile(task.setup)
  vim.cmd("edit " .. vim.fn.fnameescape(task.file))
  till("findings", function() return #vim.diagnostic.get(0) > 0 end)
  seen.findings = findings()

  -- Ctrl+. of Neovim: the menu opens, and the wanted entry is picked.
  vim.ui.select = function(items, options, choose)
    seen.offered = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(seen.offered) do
      if vim.startswith(title, task.fix) then return choose(items[index], index) end
    end
  end
  local before = text()
  go_to(task.fixAt)
  vim.lsp.buf.code_action()
  till("the menu", function() return seen.offered end)
  till("the fix", function() return text() ~= before end)
  seen.fixed = text()
  till("the finding at its new place", function()
    local line = line_of(task.inserted) - 1
    return vim.tbl_contains(vim.tbl_map(function(one) return one.lnum == line and one.code end, vim.diagnostic.get(0)), task.code)
  end)
  seen.after = findings()

  -- A new line below, the beginning of a key, omni completion, the only entry.
  vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"
  vim.o.completeopt = "menuone"
  go_to(task.typeBelow)
  vim.api.nvim_input("o" .. task.typed .. "<C-x><C-o>")
  till("the list of keys", function() return vim.fn.pumvisible() == 1 end)
  seen.keys = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ "items" }).items)
  vim.api.nvim_input("<C-y><Esc>")
  till("the normal mode", function() return vim.api.nvim_get_mode().mode == "n" end)
  seen.completed = text()

  go_to(task.hoverAt)
  local windows = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  till("the hover", function() return #vim.api.nvim_list_wins() > windows end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), "\n")
    end
  end
end

local person = coroutine.create(act)
local clock = vim.loop.new_timer()
clock:start(0, 20, vim.schedule_wrap(function()
  if not clock:is_active() then return end
  local well, problem = coroutine.resume(person)
  if well and coroutine.status(person) ~= "dead" then return end
  clock:stop()
  if not well then seen.problem = problem end
  vim.fn.writefile({ vim.fn.json_encode(seen) }, task.seen)
  vim.cmd("qall!")
end))
