-- What README tells people to put into init.lua for Neovim before 0.11.
vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  pattern = { "*.pilot.yaml", "*.pilot.yml" },
  callback = function()
    vim.bo.filetype, vim.bo.syntax = "pilot-charter", "yaml"
    vim.lsp.start({ name = "pilot-charter", cmd = { "pilot-charter", "lsp", "--stdio" }, root_dir = vim.fn.getcwd() })
  end,
})
